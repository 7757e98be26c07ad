package io.tenure.lifecycle.application;

import io.tenure.lifecycle.queries.StageMoney;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A reckoning as a table, one line for each book, stage and currency. */
final class MoneyFile {

    private MoneyFile() {}

    /**
     * A sum of somebody's book.
     *
     * @param owner null for customers whom nobody looks after
     * @param whole whether it is of those who are in the stage now, since the relationship began
     */
    record Owned(@Nullable String owner, boolean whole, StageMoney money) {

        Owned plus(Owned other) {
            return new Owned(owner, whole, money.plus(other.money));
        }
    }

    static void write(Collection<Owned> sums, Path file) throws IOException {
        Files.write(file, sums.stream().map(MoneyFile::line).toList());
    }

    static List<Owned> read(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(MoneyFile::owned).toList();
    }

    private static String line(Owned sum) {
        StageMoney money = sum.money();
        return String.join(
                "\t",
                sum.owner() == null ? "" : sum.owner(),
                Boolean.toString(sum.whole()),
                money.stage() == null ? "" : money.stage(),
                money.currency(),
                Long.toString(money.customers()),
                money.revenue().toPlainString(),
                money.product().toPlainString(),
                money.service().toPlainString(),
                money.recovery().toPlainString(),
                money.profit().toPlainString());
    }

    private static Owned owned(String line) {
        String[] cells = line.split("\t", -1);
        return new Owned(
                orNull(cells[0]),
                Boolean.parseBoolean(cells[1]),
                new StageMoney(
                        orNull(cells[2]),
                        cells[3],
                        Long.parseLong(cells[4]),
                        new BigDecimal(cells[5]),
                        new BigDecimal(cells[6]),
                        new BigDecimal(cells[7]),
                        new BigDecimal(cells[8]),
                        new BigDecimal(cells[9])));
    }

    private static @Nullable String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
