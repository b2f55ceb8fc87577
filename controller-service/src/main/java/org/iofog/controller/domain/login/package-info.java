/** Users, their passwords, and how often a password may be wrong. */
package org.iofog.controller.domain.login;
