/** The control plane as rows: loaded for a decision, written by its changes. */
package org.iofog.controller.persistence.state;
