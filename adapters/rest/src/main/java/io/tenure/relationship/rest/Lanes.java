package io.tenure.relationship.rest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Carries out work side by side, but one after the other where it concerns the same key. For one thread to fill. */
final class Lanes {
    private static final int COUNT = 64;

    private final Executor executor;
    private final List<CompletableFuture<?>> tails =
            new ArrayList<>(Collections.nCopies(COUNT, CompletableFuture.completedFuture(null)));

    Lanes(Executor executor) {
        this.executor = executor;
    }

    <T> CompletableFuture<T> submit(Object key, Supplier<T> work) {
        int lane = Math.floorMod(key.hashCode(), COUNT);
        CompletableFuture<T> result = tails.get(lane).handleAsync((_, _) -> work.get(), executor);
        tails.set(lane, result);
        return result;
    }
}
