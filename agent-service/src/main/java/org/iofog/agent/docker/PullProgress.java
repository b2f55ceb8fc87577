package org.iofog.agent.docker;

import com.github.dockerjava.api.model.PullResponseItem;
import com.github.dockerjava.api.model.ResponseItem.ProgressDetail;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Adds up what the engine tells of each layer. Downloading counts three quarters, unpacking the rest. */
final class PullProgress {

    private static final double DOWNLOAD_SHARE = 0.75;
    private static final int DONE = 100;

    private final IntConsumer listener;
    private final Map<String, Layer> layers = new HashMap<>();
    private int told = -1;

    PullProgress(IntConsumer listener) {
        this.listener = listener;
    }

    void take(PullResponseItem item) {
        if (item.getId() == null || item.getStatus() == null) {
            return;
        }
        Layer before = layers.get(item.getId());
        Layer after = layer(item.getStatus(), item.getProgressDetail(), before);
        if (after != null) {
            layers.put(item.getId(), after);
            tell(percent());
        }
    }

    void done() {
        tell(DONE);
    }

    private static @Nullable Layer layer(String status, @Nullable ProgressDetail detail, @Nullable Layer before) {
        double size = before == null ? 1 : before.size();
        return switch (status) {
            case "Pulling fs layer", "Waiting" -> new Layer(size, 0);
            case "Downloading" -> new Layer(total(detail, size), DOWNLOAD_SHARE * part(detail));
            case "Verifying Checksum", "Download complete" -> new Layer(size, DOWNLOAD_SHARE);
            case "Extracting" -> new Layer(total(detail, size), DOWNLOAD_SHARE + (1 - DOWNLOAD_SHARE) * part(detail));
            case "Pull complete", "Already exists" -> new Layer(size, 1);
            default -> null;
        };
    }

    private int percent() {
        double size = layers.values().stream().mapToDouble(Layer::size).sum();
        double done = layers.values().stream()
                .mapToDouble(layer -> layer.size() * layer.done())
                .sum();
        return (int) (DONE * done / size);
    }

    private void tell(int percent) {
        if (percent > told) {
            told = percent;
            listener.accept(percent);
        }
    }

    private static double total(@Nullable ProgressDetail detail, double known) {
        return detail == null || detail.getTotal() == null || detail.getTotal() <= 0 ? known : detail.getTotal();
    }

    private static double part(@Nullable ProgressDetail detail) {
        if (detail == null || detail.getCurrent() == null || detail.getTotal() == null || detail.getTotal() <= 0) {
            return 0;
        }
        return Math.min(1, (double) detail.getCurrent() / detail.getTotal());
    }

    private record Layer(double size, double done) {}
}
