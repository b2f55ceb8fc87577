package org.iofog.embedded;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.security.auth.Subject;
import org.apache.activemq.artemis.core.persistence.StorageManager;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQBasicSecurityManager;
import org.apache.activemq.artemis.utils.PasswordMaskingUtil;
import org.jspecify.annotations.Nullable;

/**
 * The users the broker keeps in its journal, passwords hashed. The fixed ones are there before anyone can connect.
 *
 * <p>The broker asks for a login again with every message, and a hash takes milliseconds to check, on purpose: so a login
 * that was right is remembered until its user is changed or removed.
 */
final class BusUsers extends ActiveMQBasicSecurityManager {

    private final Map<String, Credentials> fixedByRole;
    private final Map<String, Login> logins = new ConcurrentHashMap<>();

    BusUsers(Map<String, Credentials> fixedByRole) {
        this.fixedByRole = fixedByRole;
    }

    @Override
    public void completeInit(StorageManager storage) {
        super.completeInit(storage);
        fixedByRole.forEach(this::addOrUpdate);
    }

    @Override
    public @Nullable Subject authenticate(
            @Nullable String user,
            @Nullable String password,
            RemotingConnection connection,
            @Nullable String securityDomain) {
        if (user == null || password == null) {
            return super.authenticate(user, password, connection, securityDomain);
        }
        Login login = logins.compute(user, (name, known) -> {
            if (known != null && known.password().equals(password)) {
                return known;
            }
            Subject subject = super.authenticate(user, password, connection, securityDomain);
            return subject == null ? known : new Login(password, subject);
        });
        return login != null && login.password().equals(password) ? login.subject() : null;
    }

    @Override
    public synchronized void updateUser(String user, String hash, String... roles) throws Exception {
        super.updateUser(user, hash, roles);
        logins.remove(user);
    }

    @Override
    public synchronized void removeUser(String user) throws Exception {
        super.removeUser(user);
        logins.remove(user);
    }

    private void addOrUpdate(String role, Credentials credentials) {
        try {
            String hash = PasswordMaskingUtil.getHashProcessor().hash(credentials.password());
            if (listUser(null).containsKey(credentials.user())) {
                updateUser(credentials.user(), hash, role);
            } else {
                addNewUser(credentials.user(), hash, role);
            }
        } catch (Exception e) {
            throw new IllegalStateException("The bus cannot keep its user " + credentials.user(), e);
        }
    }

    private record Login(String password, Subject subject) {}
}
