package org.iofog.benchmark;

import java.util.ArrayList;
import java.util.List;

/**
 * What the agents add to the routers: rate and latency of messages between microservices against a plain AMQP client on
 * the same routers, taking turns.
 */
final class MessageRates {

    private static final int ROUNDS = 7;
    private static final int WARM_UP = 3;
    private static final int SINGLE_MESSAGES = 100;
    private static final int KIBIBYTE = 1 << 10;

    private final MessagePath bare;
    private final MessagePath mesh;

    MessageRates(MessagePath bare, MessagePath mesh) {
        this.bare = bare;
        this.mesh = mesh;
    }

    void run(Report report) {
        run(report, "256 B", 256, 5_000);
        run(report, "64 KiB", 64 * KIBIBYTE, 500);
    }

    private void run(Report report, String size, int bytes, int messages) {
        List<Double> bareRates = new ArrayList<>();
        List<Double> meshRates = new ArrayList<>();
        List<Double> bareTimes = new ArrayList<>();
        List<Double> meshTimes = new ArrayList<>();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            boolean counts = round >= 0;
            add(counts, bareRates, List.of(rate(bare, messages, bytes)));
            add(counts, meshRates, List.of(rate(mesh, messages, bytes)));
            add(counts, bareTimes, latencies(bare, bytes));
            add(counts, meshTimes, latencies(mesh, bytes));
        }
        reportRates(report, "messages of " + size, Samples.of(bareRates), Samples.of(meshRates));
        reportLatencies(report, "latency of " + size, Samples.of(bareTimes), Samples.of(meshTimes));
    }

    private static void add(boolean counts, List<Double> all, List<Double> some) {
        if (counts) {
            all.addAll(some);
        }
    }

    private static double rate(MessagePath path, int messages, int bytes) {
        return messages * 1e9 / path.pass(messages, bytes);
    }

    private static List<Double> latencies(MessagePath path, int bytes) {
        List<Double> micros = new ArrayList<>();
        for (int i = 0; i < SINGLE_MESSAGES; i++) {
            micros.add(path.pass(1, bytes) / 1e3);
        }
        return micros;
    }

    private void reportRates(Report report, String scenario, Samples bareRates, Samples meshRates) {
        report.add(Figure.of(scenario, bare.name(), "1/s", bareRates, null));
        report.add(Figure.of(scenario, mesh.name(), "1/s", meshRates, null));
        double share = 100 * meshRates.median() / bareRates.median();
        report.add(Figure.single(scenario, "share of the bare rate", "%", share, ">= 80"));
    }

    private void reportLatencies(Report report, String scenario, Samples bareTimes, Samples meshTimes) {
        report.add(Figure.of(scenario, bare.name(), "us", bareTimes, null));
        report.add(Figure.of(scenario, mesh.name(), "us", meshTimes, null));
        double added = meshTimes.median() - bareTimes.median();
        report.add(Figure.single(scenario, "added", "us", added, "<= 200"));
    }
}
