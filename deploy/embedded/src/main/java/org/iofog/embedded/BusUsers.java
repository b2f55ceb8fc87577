package org.iofog.embedded;

import java.util.Map;
import org.apache.activemq.artemis.core.persistence.StorageManager;
import org.apache.activemq.artemis.spi.core.security.ActiveMQBasicSecurityManager;
import org.apache.activemq.artemis.utils.PasswordMaskingUtil;

/** The users the broker keeps in its journal, passwords hashed. The fixed ones are there before anyone can connect. */
final class BusUsers extends ActiveMQBasicSecurityManager {

    private final Map<String, Credentials> fixedByRole;

    BusUsers(Map<String, Credentials> fixedByRole) {
        this.fixedByRole = fixedByRole;
    }

    @Override
    public void completeInit(StorageManager storage) {
        super.completeInit(storage);
        fixedByRole.forEach(this::addOrUpdate);
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
}
