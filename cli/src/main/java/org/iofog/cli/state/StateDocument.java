package org.iofog.cli.state;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** What a state file holds: a header like that of a deployable document, and the state. */
@RegisterForReflection
record StateDocument<T>(String apiVersion, String kind, T spec) {

    static final String API_VERSION = "iofogctl/v2";
}
