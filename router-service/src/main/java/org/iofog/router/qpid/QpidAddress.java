package org.iofog.router.qpid;

import org.iofog.contract.amqp.RouterManagement;
import org.iofog.contract.amqp.RouterNode;

/** Where one router is managed. */
public record QpidAddress(RouterManagement management, RouterNode node) {}
