/** What control planes of this machine and of other hosts have in common: settings, secrets, what is shown of them. */
package org.iofog.cli.controlplane;
