/** Users, tokens, provisioning keys and memberships. */
package org.iofog.controller.persistence.access;
