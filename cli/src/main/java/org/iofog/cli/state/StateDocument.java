package org.iofog.cli.state;

/** What a state file holds: a header like that of a deployable document, and the state. */
record StateDocument<T>(String apiVersion, String kind, T spec) {

    static final String API_VERSION = "iofogctl/v2";
}
