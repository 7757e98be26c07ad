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
 * Compares those who take part with those who are left out, customer by customer. Each counts on the side that was
 * drawn, whatever became of the membership (intention to treat): whoever leaves is no better and no worse by chance,
 * and is not to be dropped.
 */
public final class EffectStudy {

    private static final int DIGITS = 4;

    private final DrawnSide members = new DrawnSide();
    private final DrawnSide control = new DrawnSide();

    /**
     * Takes in one customer.
     *
     * @param household what all have in common who were drawn together; null for one that was drawn alone
     * @param retained whether the customer bought in the second half of the time
     */
    public void add(Side side, @Nullable String household, BigDecimal spend, long visits, boolean retained) {
        (side == Side.CONTROL ? control : members)
                .add(household, spend.doubleValue(), (double) visits, retained ? 1 : 0);
    }

    public long members() {
        return members.customers();
    }

    public long control() {
        return control.customers();
    }

    /**
     * The differences, with what it takes to see one of some percent of the control group's mean.
     *
     * @param money digits behind the point
     */
    public List<MeasuredEffect> effects(int money, BigDecimal percent) {
        double share = percent.doubleValue() / 100;
        return List.of(
                mean(EffectMeasure.SPEND, money, share), mean(EffectMeasure.VISITS, DIGITS, share), retention(share));
    }

    private MeasuredEffect mean(EffectMeasure measure, int digits, double share) {
        double sought = control.mean(measure) * share;
        return effect(
                measure,
                WelchInterval.of(members.drawn(measure), control.drawn(measure)),
                digits,
                sought,
                SampleSize.of(members.variance(measure), control.variance(measure), controlShare(), sought));
    }

    private MeasuredEffect retention(double share) {
        EffectMeasure measure = EffectMeasure.RETENTION;
        double sought = control.mean(measure) * share;
        return effect(
                measure,
                NewcombeInterval.of(share(members), share(control)),
                DIGITS,
                sought,
                SampleSize.ofShares(
                        control.mean(measure),
                        controlShare(),
                        sought,
                        members.designEffect(measure),
                        control.designEffect(measure)));
    }

    private static NewcombeInterval.Share share(DrawnSide side) {
        EffectMeasure measure = EffectMeasure.RETENTION;
        return new NewcombeInterval.Share(
                side.mean(measure),
                side.independent(measure),
                side.drawn(measure).count());
    }

    private double controlShare() {
        return (double) control() / (control() + members());
    }

    private MeasuredEffect effect(
            EffectMeasure measure, Difference difference, int digits, double sought, OptionalLong needed) {
        Known known = difference instanceof Known found ? found : null;
        return new MeasuredEffect(
                measure,
                rounded(members.mean(measure), digits),
                rounded(control.mean(measure), digits),
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
