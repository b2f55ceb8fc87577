package org.iofog.testkit.router;

import java.util.Map;

/** What a router answers. */
record FakeAnswer(int status, String description, Object body) {

    static final FakeAnswer SILENCE = new FakeAnswer(0, "", Map.of());

    static FakeAnswer ok(Object body) {
        return new FakeAnswer(200, "OK", body);
    }

    static FakeAnswer created(Object body) {
        return new FakeAnswer(201, "Created", body);
    }

    static FakeAnswer deleted() {
        return new FakeAnswer(204, "No content", Map.of());
    }

    static FakeAnswer refused(int status, String description) {
        return new FakeAnswer(status, description, Map.of());
    }
}
