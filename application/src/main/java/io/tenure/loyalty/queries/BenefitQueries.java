package io.tenure.loyalty.queries;

import io.tenure.access.Caller;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.programme.Benefits;
import java.util.Optional;

/** What can be read of what members have beside points. */
public interface BenefitQueries {

    /** By the version in force; empty when there is none. */
    Optional<Benefits> benefits(String programme);

    /**
     * What a member has now, which is empty once the membership has ended; absent when the customer is no member that
     * the caller may see. Logged.
     */
    Optional<MemberBenefits> ofMember(AccountId account, Caller caller);
}
