package org.iofog.cli.http;

import java.util.Optional;

/** Where the token for the controller's API comes from. */
public interface AccessToken {

    AccessToken NONE = new AccessToken() {
        @Override
        public Optional<String> current() {
            return Optional.empty();
        }

        @Override
        public Optional<String> renew() {
            return Optional.empty();
        }
    };

    Optional<String> current();

    /** A fresh one after the current was refused; empty where that takes the user. */
    Optional<String> renew();
}
