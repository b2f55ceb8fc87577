package org.iofog.contract.amqp;

import org.apache.qpid.proton.amqp.DescribedType;
import org.apache.qpid.proton.amqp.UnsignedLong;

/** The filter of a source by an SQL-like condition, as registered with Apache. */
record SelectorFilter(String condition) implements DescribedType {

    private static final UnsignedLong CODE = UnsignedLong.valueOf(0x0000468C00000004L);

    @Override
    public Object getDescriptor() {
        return CODE;
    }

    @Override
    public Object getDescribed() {
        return condition;
    }
}
