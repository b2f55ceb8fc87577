/** Programs of ioFog Mesh on other hosts, installed and kept over SSH. */
package org.iofog.cli.remote;
