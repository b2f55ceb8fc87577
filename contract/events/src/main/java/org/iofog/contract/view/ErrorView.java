package org.iofog.contract.view;

import org.iofog.contract.rejection.RejectionCode;

/** The body of every HTTP answer that is an error. {@code name} is the rejection code, {@code message} one sentence. */
public record ErrorView(RejectionCode name, String message) {}
