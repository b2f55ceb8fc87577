/** The messages that microservices exchange, in the wire formats of Eclipse ioFog's SDKs. */
package org.iofog.contract.iomessage;
