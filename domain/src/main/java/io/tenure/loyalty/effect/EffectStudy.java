package io.tenure.loyalty.effect;

import io.tenure.loyalty.effect.Difference.Known;
import io.tenure.loyalty.effect.Difference.Unknown;
import io.tenure.loyalty.events.EffectMeasure;
import io.tenure.loyalty.events.MeasuredEffect;
import io.tenure.loyalty.events.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Compares those who take part with those who are left out, customer by customer, in constant memory. Each counts on
 * the side that was drawn, whatever became of the membership (intention to treat): whoever leaves is no better and no
 * worse by chance, and is not to be dropped.
 */
public final class EffectStudy {

    private static final int DIGITS = 4;

    private final Group members = new Group();
    private final Group control = new Group();

    /** What is known of one side. */
    private static final class Group {

        private Moments spend = Moments.NONE;
        private Moments visits = Moments.NONE;
        private long retained;

        private long count() {
            return spend.count();
        }

        private double retention() {
            return count() == 0 ? 0 : (double) retained / count();
        }
    }

    /**
     * Takes in one customer.
     *
     * @param retained whether the customer bought in the second half of the time
     */
    public void add(Side side, BigDecimal spend, long visits, boolean retained) {
        Group group = side == Side.CONTROL ? control : members;
        group.spend = group.spend.plus(spend.doubleValue());
        group.visits = group.visits.plus((double) visits);
        group.retained += retained ? 1 : 0;
    }

    public long members() {
        return members.count();
    }

    public long control() {
        return control.count();
    }

    /**
     * The differences, with what it takes to see one of some percent of the control group's mean.
     *
     * @param money digits behind the point
     */
    public List<MeasuredEffect> effects(int money, BigDecimal percent) {
        double share = percent.doubleValue() / 100;
        return List.of(
                mean(EffectMeasure.SPEND, members.spend, control.spend, money, share),
                mean(EffectMeasure.VISITS, members.visits, control.visits, DIGITS, share),
                retention(share));
    }

    private MeasuredEffect mean(EffectMeasure measure, Moments one, Moments other, int digits, double share) {
        double sought = other.mean() * share;
        return effect(
                measure,
                one.mean(),
                other.mean(),
                WelchInterval.of(one, other),
                digits,
                sought,
                SampleSize.of(one.variance(), other.variance(), controlShare(), sought));
    }

    private MeasuredEffect retention(double share) {
        double sought = control.retention() * share;
        return effect(
                EffectMeasure.RETENTION,
                members.retention(),
                control.retention(),
                NewcombeInterval.of(members.retained, members.count(), control.retained, control.count()),
                DIGITS,
                sought,
                SampleSize.ofShares(control.retention(), controlShare(), sought));
    }

    private double controlShare() {
        return (double) control.count() / (control.count() + members.count());
    }

    private static MeasuredEffect effect(
            EffectMeasure measure,
            double members,
            double control,
            Difference difference,
            int digits,
            double sought,
            OptionalLong needed) {
        Known known = difference instanceof Known found ? found : null;
        return new MeasuredEffect(
                measure,
                rounded(members, digits),
                rounded(control, digits),
                known == null ? null : rounded(known.estimate(), digits),
                known == null ? null : rounded(known.low(), digits),
                known == null ? null : rounded(known.high(), digits),
                difference instanceof Unknown(var why) ? why : null,
                rounded(sought, digits),
                known == null ? null : boxed(needed));
    }

    private static @Nullable Long boxed(OptionalLong number) {
        return number.isPresent() ? Long.valueOf(number.getAsLong()) : null;
    }

    private static BigDecimal rounded(double number, int digits) {
        return new BigDecimal(number).setScale(digits, RoundingMode.HALF_EVEN);
    }
}
