/** What the services and agents tell the control plane, and its effect. */
package org.iofog.controller.application.report;
