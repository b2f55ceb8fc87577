package org.iofog.embedded;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javax.security.auth.Subject;
import javax.security.auth.login.Configuration;
import org.apache.activemq.artemis.core.config.JaasAppConfiguration;
import org.apache.activemq.artemis.core.config.JaasAppConfigurationEntry;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager5;
import org.apache.activemq.artemis.spi.core.security.jaas.RolePrincipal;
import org.apache.activemq.artemis.spi.core.security.jaas.UserPrincipal;
import org.apache.activemq.artemis.utils.SecurityManagerUtil;
import org.jspecify.annotations.Nullable;

/**
 * A router's users: those in its properties file, under {@code jaasConfigs."iofog".modules."users".params}, as they are
 * there at the moment. Each has one role, of its own name.
 */
final class RouterUsers implements ActiveMQSecurityManager5 {

    private static final String REALM = "iofog";

    private final Supplier<Map<String, JaasAppConfiguration>> realms;
    private final @Nullable Configuration ofTheProcess;

    RouterUsers(Supplier<Map<String, JaasAppConfiguration>> realms) {
        this.realms = realms;
        this.ofTheProcess = Configuration.getConfiguration();
    }

    @Override
    public @Nullable Subject authenticate(
            @Nullable String user,
            @Nullable String password,
            RemotingConnection connection,
            @Nullable String securityDomain) {
        forgetFormerFiles();
        String wanted = user == null ? null : passwordOf(user);
        if (wanted == null || password == null || !areEqual(wanted, password)) {
            return null;
        }
        Subject subject = new Subject();
        subject.getPrincipals().add(new UserPrincipal(user));
        subject.getPrincipals().add(new RolePrincipal(user));
        return subject;
    }

    @Override
    public boolean authorize(Subject subject, Set<Role> roles, CheckType check, String address) {
        return SecurityManagerUtil.authorize(subject, roles, check, RolePrincipal.class);
    }

    @Override
    public boolean validateUser(String user, String password) {
        throw new UnsupportedOperationException("Users are authenticated as subjects.");
    }

    @Override
    public boolean validateUserAndRole(String user, String password, Set<Role> roles, CheckType check) {
        throw new UnsupportedOperationException("Users are authorized as subjects.");
    }

    private @Nullable String passwordOf(String user) {
        JaasAppConfiguration realm = realms.get().get(REALM);
        return realm == null
                ? null
                : realm.getModules().stream()
                        .map(JaasAppConfigurationEntry::getParams)
                        .map(Map::entrySet)
                        .flatMap(Collection::stream)
                        .filter(entry -> entry.getKey().equals(user))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(null);
    }

    private static boolean areEqual(String wanted, String given) {
        return MessageDigest.isEqual(wanted.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    /** With each reload the broker makes the file it read the process's JAAS settings, and keeps the former one in it. */
    private void forgetFormerFiles() {
        if (Configuration.getConfiguration() instanceof ConfigurationImpl) {
            Configuration.setConfiguration(ofTheProcess);
        }
    }
}
