package org.iofog.controller.application.command;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Does at once what comes at the same time: while work is under way, the next gathers. What fails together is done again
 * piece by piece, so that one piece neither spoils it for the others nor holds them up. On a quiet day everything starts as
 * it comes.
 */
public final class Together<T, R> {

    private static final int AT_ONCE = 2;
    private static final int MOST = 64;

    private final BiPredicate<T, T> fits;
    private final Function<List<T>, Uni<List<R>>> work;
    private final Function<T, Uni<R>> alone;
    private final List<Piece<T, R>> waiting = new LinkedList<>();
    private int underWay;

    /**
     * @param fits whether two pieces can be done together; if two fit a third one, they fit each other, and what does not
     *     fit itself is done alone, whatever else is under way
     * @param work results in the order of the pieces
     * @param alone does one piece, and tries again where that may help
     */
    public Together(BiPredicate<T, T> fits, Function<List<T>, Uni<List<R>>> work, Function<T, Uni<R>> alone) {
        this.fits = fits;
        this.work = work;
        this.alone = alone;
    }

    /** Starts when subscribed to. */
    public Uni<R> done(T piece) {
        if (!fits.test(piece, piece)) {
            return alone.apply(piece);
        }
        return Uni.createFrom().emitter(emitter -> {
            synchronized (this) {
                waiting.add(new Piece<>(piece, emitter));
            }
            start();
        });
    }

    private void start() {
        List<Piece<T, R>> next = next();
        if (!next.isEmpty()) {
            begin(next);
        }
    }

    private synchronized List<Piece<T, R>> next() {
        if (underWay == AT_ONCE || waiting.isEmpty()) {
            return List.of();
        }
        underWay++;
        List<Piece<T, R>> taken = new ArrayList<>();
        taken.add(waiting.removeFirst());
        for (Iterator<Piece<T, R>> others = waiting.iterator(); others.hasNext() && taken.size() < MOST; ) {
            Piece<T, R> other = others.next();
            if (fits.test(taken.getFirst().item(), other.item())) {
                taken.add(other);
                others.remove();
            }
        }
        return taken;
    }

    private void begin(List<Piece<T, R>> pieces) {
        work.apply(pieces.stream().map(Piece::item).toList())
                .subscribe()
                .with(
                        results -> {
                            end();
                            for (int i = 0; i < results.size(); i++) {
                                pieces.get(i).emitter().complete(results.get(i));
                            }
                        },
                        failure -> {
                            end();
                            pieces.forEach(this::beginAlone);
                        });
    }

    private void beginAlone(Piece<T, R> piece) {
        alone.apply(piece.item()).subscribe().with(piece.emitter()::complete, piece.emitter()::fail);
    }

    private void end() {
        synchronized (this) {
            underWay--;
        }
        start();
    }

    private record Piece<T, R>(T item, UniEmitter<? super R> emitter) {}
}
