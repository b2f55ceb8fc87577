package org.iofog.controller.rest;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.iofog.contract.rejection.RejectionCode;
import org.iofog.contract.spec.Secret;
import org.iofog.contract.spec.UserSpec;
import org.iofog.controller.application.command.RequestRefused;
import org.iofog.controller.application.login.Authentication;
import org.iofog.controller.application.login.LoginHandler;
import org.iofog.controller.application.login.SignUpHandler;
import org.iofog.controller.application.login.UserStore;
import org.iofog.controller.domain.login.User;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Users and their tokens. */
@Path("/user")
@Tag(name = "Users")
public class UserResource {

    private final LoginHandler login;
    private final SignUpHandler signUp;
    private final Authentication authentication;
    private final UserStore users;
    private final Caller caller;

    UserResource(
            LoginHandler login, SignUpHandler signUp, Authentication authentication, UserStore users, Caller caller) {
        this.login = login;
        this.signUp = signUp;
        this.authentication = authentication;
        this.users = users;
        this.caller = caller;
    }

    /** Who wants to log in. */
    public record Login(@Nullable String email, @Nullable Secret password) {}

    /** What every other call needs in its Authorization header. */
    public record AccessToken(String accessToken) {}

    /** A user to be. */
    public record SignUp(
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String email,
            @Nullable Secret password) {}

    /** A user. */
    public record Profile(String firstName, String lastName, String email) {

        static Profile of(User user) {
            return new Profile(user.firstName(), user.lastName(), user.email());
        }
    }

    @POST
    @Path("/login")
    @Operation(
            summary = "Exchange e-mail address and password for an access token, good for an hour after its last use")
    public Uni<AccessToken> login(@Nullable Login body) {
        if (body == null || body.email() == null || body.password() == null) {
            throw new RequestRefused(RejectionCode.INVALID, "Give both email and password.");
        }
        return login.login(body.email(), body.password().value()).map(token -> new AccessToken(token.value()));
    }

    @POST
    @Path("/logout")
    @Operation(summary = "Make the caller's access token invalid")
    public Uni<Void> logout() {
        return authentication.logout(caller.token());
    }

    @GET
    @Path("/profile")
    @Operation(summary = "Who the caller is")
    public Uni<Profile> profile() {
        return users.find(caller.email()).map(user -> Profile.of(Missing.unless(user, "user", caller.email())));
    }

    @POST
    @Path("/signup")
    @ResponseStatus(201)
    @Operation(summary = "Make another user")
    public Uni<Profile> signUp(@Nullable SignUp body) {
        if (body == null || body.email() == null || body.password() == null) {
            throw new RequestRefused(
                    RejectionCode.INVALID, "Give email and password, best with firstName and lastName.");
        }
        String email = body.email();
        UserSpec spec = new UserSpec(body.firstName(), body.lastName(), email, body.password());
        return signUp.signUp(spec).replaceWith(() -> new Profile(text(body.firstName()), text(body.lastName()), email));
    }

    private static String text(@Nullable String value) {
        return Optional.ofNullable(value).orElse("");
    }
}
