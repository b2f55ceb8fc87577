package org.iofog.controller.persistence.sql;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** So many things that were asked for lately; what nobody asks for is forgotten. For any thread. */
public final class Latest<K, V> {

    private final Map<K, V> things;

    public Latest(int remembered) {
        things = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > remembered;
            }
        };
    }

    public synchronized @Nullable V get(K key) {
        return things.get(key);
    }

    public synchronized void put(K key, V thing) {
        things.put(key, thing);
    }

    synchronized V get(K key, Function<K, V> made) {
        return things.computeIfAbsent(key, made);
    }
}
