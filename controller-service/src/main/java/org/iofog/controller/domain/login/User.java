package org.iofog.controller.domain.login;

/** Someone who may give commands. {@code email} is kept in lower case. */
public record User(String email, String firstName, String lastName, PasswordHash password) {}
