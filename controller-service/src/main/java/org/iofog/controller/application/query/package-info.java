/** What can be asked: the ports that resources read through. */
package org.iofog.controller.application.query;
