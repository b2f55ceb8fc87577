package org.iofog.router.qpid;

import org.iofog.contract.amqp.management.RouterManagement;
import org.iofog.contract.amqp.management.RouterNode;

/** Where one router is managed. */
public record QpidAddress(RouterManagement management, RouterNode node) {}
