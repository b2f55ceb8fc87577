package org.iofog.testkit.router;

/** Fake routers with every trap set. */
record FakeRouterProgram(Dialect dialect) implements RouterProgram {

    @Override
    public RouterNetwork network() {
        return new FakeRouterNetwork(dialect);
    }

    @Override
    public String toString() {
        return "fake " + dialect;
    }
}
