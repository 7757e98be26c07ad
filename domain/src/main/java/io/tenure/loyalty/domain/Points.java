package io.tenure.loyalty.domain;

import io.tenure.loyalty.events.LotUse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The points of a member.
 *
 * @param lots those that hold points, oldest first
 * @param owed points that were taken back after they had been spent; above 0 only while no lot is active
 */
public record Points(List<Lot> lots, long owed) {

    static final Points NONE = new Points(List.of(), 0);

    public Points {
        lots = List.copyOf(lots);
    }

    /** What the member has, pending points included and what is owed deducted. */
    public long balance() {
        return lots.stream().mapToLong(Lot::points).sum() - owed;
    }

    /** What can be spent. */
    public long active() {
        return lots.stream().filter(Lot::active).mapToLong(Lot::points).sum();
    }

    public long pending() {
        return lots.stream().filter(lot -> !lot.active()).mapToLong(Lot::points).sum();
    }

    /** The lot of points that were given by hand. */
    static String ofAdjustment(String adjustment) {
        return "adjustment-" + adjustment;
    }

    Optional<Lot> lot(String id) {
        return lots.stream().filter(lot -> lot.id().equals(id)).findFirst();
    }

    /** Which active lots give some points, the oldest first; fewer when there are not as many. */
    List<LotUse> oldest(long wanted) {
        List<LotUse> uses = new ArrayList<>();
        long missing = wanted;
        for (Lot lot : lots) {
            long taken = lot.active() ? Math.min(missing, lot.points()) : 0;
            if (taken > 0) {
                uses.add(lot.use(taken));
                missing -= taken;
            }
        }
        return uses;
    }

    /**
     * Which lots give back points that came from another account, the oldest first; fewer when there are not as many.
     */
    List<LotUse> ofOrigin(String origin, long most) {
        return new Points(
                        lots.stream()
                                .filter(lot -> Origin.isFrom(lot.id(), origin))
                                .toList(),
                        0)
                .oldest(most);
    }

    /** What is left of the points that another customer brought. */
    public long from(String customer) {
        return lots.stream()
                .filter(lot -> Origin.isFrom(lot.id(), customer))
                .mapToLong(Lot::points)
                .sum();
    }

    /** The customers from whose accounts points came here. */
    public Set<String> origins() {
        return lots.stream()
                .flatMap(lot -> Origin.last(lot.id()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Puts points into the lot of a purchase, whose dates are those of its points from now on. */
    Points earned(LotUse earned) {
        return with(new Lot(
                earned.lotId(),
                lot(earned.lotId()).map(Lot::points).orElse(0L) + earned.points(),
                earned.earnedAt(),
                earned.activeFrom(),
                lot(earned.lotId()).map(Lot::active).orElse(false),
                earned.expiresAt()));
    }

    /**
     * Puts points back into their lots, new ones when they are not there. A lot that is there may have got other dates
     * since, when its purchase was said to be at another time: those hold.
     */
    Points plus(List<LotUse> uses) {
        Points more = this;
        for (LotUse use : uses) {
            Lot known = more.lot(use.lotId()).orElse(null);
            more = more.with(
                    known == null
                            ? new Lot(
                                    use.lotId(), use.points(), use.earnedAt(), use.activeFrom(), true, use.expiresAt())
                            : known.less(-use.points()));
        }
        return more;
    }

    /** In place of the one of that name. */
    private Points with(Lot lot) {
        return new Points(
                Stream.concat(lots.stream().filter(each -> !each.id().equals(lot.id())), Stream.of(lot))
                        .sorted(Comparator.comparing(Lot::earnedAt).thenComparing(Lot::id))
                        .toList(),
                owed);
    }

    Points minus(String lotId, long taken) {
        return new Points(
                lots.stream()
                        .map(lot -> lot.id().equals(lotId) ? lot.less(taken) : lot)
                        .filter(lot -> lot.points() > 0)
                        .toList(),
                owed);
    }

    Points minus(List<LotUse> uses) {
        Points fewer = this;
        for (LotUse use : uses) {
            fewer = fewer.minus(use.lotId(), use.points());
        }
        return fewer;
    }

    Points activated(String lotId) {
        return new Points(
                lots.stream()
                        .map(lot -> lot.id().equals(lotId) ? lot.activated() : lot)
                        .toList(),
                owed);
    }

    Points owing(long more) {
        return new Points(lots, owed + more);
    }

    /** When lots become active or expire. */
    Stream<Instant> due() {
        return lots.stream()
                .flatMap(lot -> Stream.concat(
                        lot.active() ? Stream.empty() : Stream.of(lot.activeFrom()),
                        Stream.ofNullable(lot.expiresAt())));
    }
}
