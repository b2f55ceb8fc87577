/**
 * What the control plane knows and how it decides: values in, values out. Nothing here does I/O, reads a clock or draws
 * a random number.
 */
package org.iofog.controller.domain;
