/** Users and their tokens. */
package org.iofog.controller.application.login;
