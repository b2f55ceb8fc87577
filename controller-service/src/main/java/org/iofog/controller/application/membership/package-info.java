/** How agents join and leave: one-time keys, credentials, signed answers to those that were removed. */
package org.iofog.controller.application.membership;
