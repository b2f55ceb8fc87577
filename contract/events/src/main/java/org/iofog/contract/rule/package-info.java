/**
 * What makes a specification valid on its own, whatever the state of the system. {@code iofogctl} asks before it sends
 * and the controller asks again, as commands also come from elsewhere. A rule takes nothing for granted: a record read
 * from YAML or JSON may hold {@code null} in any component.
 */
package org.iofog.contract.rule;
