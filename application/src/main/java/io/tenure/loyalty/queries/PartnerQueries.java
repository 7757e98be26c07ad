package io.tenure.loyalty.queries;

import io.tenure.access.Caller;
import io.tenure.shared.views.Page;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What can be read of partners and of what is settled with them. It takes the role MARKETER, AUDITOR, INTEGRATION or
 * ADMIN.
 */
public interface PartnerQueries {

    /** Those of all versions that ever were in force, in the order of their names. */
    List<PartnerView> partners(String programme, Caller caller);

    Optional<PartnerView> partner(String programme, String partner, Caller caller);

    /** The months in which something was reckoned, newest first. */
    Page<Settlement> settlements(String programme, String partner, @Nullable String after, int limit, Caller caller);

    /** Also for a month in which nothing happened; empty when there is no such partner. */
    Optional<Settlement> settlement(String programme, String partner, YearMonth month, Caller caller);

    /** What a settlement is made of, in the order in which it was learned. */
    Page<SettlementLineView> lines(
            String programme, String partner, YearMonth month, @Nullable String after, int limit, Caller caller);

    /** The same as lines of CSV with a header, read bit by bit. */
    Stream<String> csv(String programme, String partner, YearMonth month, Caller caller);
}
