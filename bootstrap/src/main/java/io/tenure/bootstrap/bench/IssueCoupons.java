package io.tenure.bootstrap.bench;

import io.tenure.access.Caller;
import io.tenure.bootstrap.Core;
import io.tenure.loyalty.application.LoyaltyModule;
import io.tenure.loyalty.application.port.in.ProgrammeInvalid;
import io.tenure.loyalty.programme.ProgrammeVersion;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.stream.Stream;

/** A million codes of coupons, issued and written to a file, beside as many random texts written to one. */
final class IssueCoupons implements Bench.Case {

    private static final int MOST_ROUNDS = 3;
    private static final int CODES_PER_COMMAND = 50;
    private static final double BAR_SECONDS = 60;
    private static final int RANDOM_BYTES = 8;
    private static final String PROGRAMME = """
            name: bench
            title: {en: Bench, zh: 测试}
            currency: GBP
            time-zone: Europe/London
            points: {}
            earn: []
            coupons:
              - {id: tenner, title: {en: Tenner, zh: 十镑券}, amount: 10, from: 2026-01-01, to: 2199-12-31}
            """;

    @Override
    public String name() {
        return "coupons-1000000";
    }

    @Override
    public Figure measure(Scale scale, Path place) throws Exception {
        long codes = (long) scale.commands() * CODES_PER_COMMAND;
        try (Scratch scratch = Scratch.in(place);
                Core core = scratch.silent()) {
            open(core.loyalty());
            Path file = scratch.path("codes.csv");
            return Seconds.beside(
                    name(),
                    "%,d codes of coupons issued, made and written to a file".formatted(codes),
                    Turns.take(
                            scale.warmUps(),
                            Math.min(MOST_ROUNDS, scale.rounds()),
                            () -> Stopwatch.seconds(
                                    () -> issue(core.loyalty(), core.ledger().head(), codes, file)),
                            () -> Stopwatch.seconds(() -> random(codes, file))),
                    "as many random texts of 64 bits written to a file",
                    BAR_SECONDS);
        }
    }

    private static void open(LoyaltyModule loyalty) throws ProgrammeInvalid {
        ProgrammeVersion drafted = loyalty.draftProgramme().draft("bench", PROGRAMME, Caller.SYSTEM);
        loyalty.putProgrammeInForce().putInForce(drafted, null, Caller.SYSTEM);
    }

    private static void issue(LoyaltyModule loyalty, long round, long count, Path file) {
        long batch = loyalty.issueCoupons()
                .issue("bench", "round-" + round, "tenner", count, Caller.SYSTEM)
                .batch()
                .number();
        write(loyalty.handOutCouponCodes().handOut("bench", batch, Caller.SYSTEM), file);
    }

    private static void random(long count, Path file) {
        SecureRandom random = new SecureRandom();
        byte[] bytes = new byte[RANDOM_BYTES];
        write(
                Stream.generate(() -> {
                            random.nextBytes(bytes);
                            return HexFormat.of().formatHex(bytes);
                        })
                        .limit(count),
                file);
    }

    private static void write(Stream<String> texts, Path file) {
        try (texts;
                PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            texts.forEach(out::println);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
