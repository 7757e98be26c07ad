package io.tenure.bootstrap.security;

import io.tenure.access.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Who may use what, written down a second time by hand from the roles of the user guide, so that a mistake in the rules
 * of the product does not excuse itself. Under each line of roles stands what these may use and no other.
 */
final class RoleTable {

    private static final String TABLE = """
            [INTEGRATION ACCOUNT_MANAGER MARKETER AUDITOR ADMIN]
            GET /api/v1/care/due
            GET /api/v1/care/lead-scripts
            GET /api/v1/care/level-advice
            GET /api/v1/customers
            GET /api/v1/customers/{id}
            GET /api/v1/customers/{id}/care
            GET /api/v1/customers/{id}/facts
            GET /api/v1/customers/{id}/level-advice
            GET /api/v1/customers/{id}/loyalty
            GET /api/v1/customers/{id}/promises
            GET /api/v1/customers/{id}/segments
            GET /api/v1/customers/{id}/segments/{membership}/conditions
            GET /api/v1/customers/{id}/stages
            GET /api/v1/customers/{id}/stages/alternatives
            GET /api/v1/customers/{id}/stages/money
            GET /api/v1/customers/{id}/stages/{move}/alternatives
            GET /api/v1/customers/{id}/threads
            GET /api/v1/customers/{id}/timeline
            GET /api/v1/customers/{id}/value
            GET /api/v1/duplicates
            GET /api/v1/facts/columns
            GET /api/v1/interactions/{interactionId}
            GET /api/v1/lifecycle/models
            GET /api/v1/lifecycle/models/{name}
            GET /api/v1/lifecycle/money
            GET /api/v1/lifecycle/stages
            GET /api/v1/loyalty/programmes
            GET /api/v1/loyalty/programmes/{programme}
            GET /api/v1/loyalty/programmes/{programme}/booking-windows
            GET /api/v1/loyalty/programmes/{programme}/coupon-batches
            GET /api/v1/loyalty/programmes/{programme}/coupon-batches/{batch}
            GET /api/v1/loyalty/programmes/{programme}/effect-reports
            GET /api/v1/loyalty/programmes/{programme}/effect-reports/{report}
            GET /api/v1/loyalty/programmes/{programme}/events
            GET /api/v1/loyalty/programmes/{programme}/events/{event}/guests
            GET /api/v1/loyalty/programmes/{programme}/liability
            GET /api/v1/loyalty/programmes/{programme}/liability-reports
            GET /api/v1/loyalty/programmes/{programme}/liability-reports/{report}
            GET /api/v1/loyalty/programmes/{programme}/member-prices
            GET /api/v1/loyalty/programmes/{programme}/members/{id}
            GET /api/v1/loyalty/programmes/{programme}/members/{id}/booking-windows
            GET /api/v1/loyalty/programmes/{programme}/members/{id}/cards
            GET /api/v1/loyalty/programmes/{programme}/members/{id}/events
            GET /api/v1/loyalty/programmes/{programme}/members/{id}/history
            GET /api/v1/loyalty/programmes/{programme}/members/{id}/soft-benefits
            GET /api/v1/loyalty/programmes/{programme}/members/{id}/wallets
            GET /api/v1/loyalty/programmes/{programme}/members/{id}/wallets/{currency}
            GET /api/v1/loyalty/programmes/{programme}/members/{id}/wallets/{currency}/history
            GET /api/v1/loyalty/programmes/{programme}/rewards
            GET /api/v1/loyalty/programmes/{programme}/simulations
            GET /api/v1/loyalty/programmes/{programme}/simulations/{report}
            GET /api/v1/loyalty/programmes/{programme}/stored-value
            GET /api/v1/messages
            GET /api/v1/messages/plan
            GET /api/v1/openapi
            GET /api/v1/openapi.yaml
            GET /api/v1/segments
            GET /api/v1/segments/rules/columns
            GET /api/v1/segments/{name}
            GET /api/v1/values
            GET /book
            GET /care
            GET /customers/{id}
            GET /customers/{id}/care
            GET /customers/{id}/facts
            GET /customers/{id}/loyalty
            GET /customers/{id}/loyalty/{programme}
            GET /customers/{id}/loyalty/{programme}/past
            GET /customers/{id}/loyalty/{programme}/wallets/{currency}
            GET /customers/{id}/past
            GET /customers/{id}/purchases
            GET /customers/{id}/segments
            GET /customers/{id}/segments/{membership}/conditions
            GET /customers/{id}/stages
            GET /customers/{id}/stages/others
            GET /customers/{id}/stages/{move}/others
            GET /customers/{id}/timeline
            GET /customers/{id}/value
            GET /dashboard
            GET /duplicates
            GET /lifecycle
            GET /lifecycle/{name}
            GET /loyalty
            GET /loyalty/{programme}
            GET /loyalty/{programme}/coupons
            GET /loyalty/{programme}/effect
            GET /loyalty/{programme}/effect/progress
            GET /loyalty/{programme}/events
            GET /loyalty/{programme}/events/{event}/guests
            GET /loyalty/{programme}/liability
            GET /loyalty/{programme}/liability/progress
            GET /loyalty/{programme}/simulations
            GET /loyalty/{programme}/simulations/progress
            GET /password
            POST /password
            GET /segments
            GET /segments/{name}

            [INTEGRATION ACCOUNT_MANAGER AUDITOR ADMIN]
            GET /api/v1/customers/{id}/personal-data

            [INTEGRATION MARKETER AUDITOR ADMIN]
            GET /api/v1/loyalty/programmes/{programme}/members
            GET /api/v1/loyalty/programmes/{programme}/partners
            GET /api/v1/loyalty/programmes/{programme}/partners/{partner}
            GET /api/v1/loyalty/programmes/{programme}/partners/{partner}/settlements
            GET /api/v1/loyalty/programmes/{programme}/partners/{partner}/settlements/{month}
            GET /api/v1/loyalty/programmes/{programme}/partners/{partner}/settlements/{month}/csv
            GET /api/v1/loyalty/programmes/{programme}/partners/{partner}/settlements/{month}/lines
            GET /api/v1/segments/exports/{job}
            GET /api/v1/segments/exports/{job}/file
            POST /api/v1/segments/{name}/exports
            GET /api/v1/segments/{name}/members
            GET /api/v1/segments/{name}/money
            GET /api/v1/value/rfm
            GET /api/v1/value/rfm/{report}
            GET /api/v1/value/runs
            GET /api/v1/value/runs/{run}
            GET /loyalty/{programme}/partners
            GET /loyalty/{programme}/partners/{partner}
            GET /loyalty/{programme}/partners/{partner}/settlements/{month}
            GET /loyalty/{programme}/partners/{partner}/settlements/{month}/csv
            GET /messages
            POST /segment-exports
            GET /segment-exports/{job}
            GET /segment-exports/{job}/file
            GET /value
            GET /value/progress
            GET /value/rfm
            GET /value/rfm/progress

            [INTEGRATION AUDITOR ADMIN]
            GET /api/v1/ledger/events

            [AUDITOR ADMIN]
            GET /api/v1/access-log
            GET /api/v1/alerts
            GET /api/v1/alerts/refused-codes
            GET /api/v1/alerts/rules
            GET /api/v1/alerts/{id}
            GET /api/v1/customers/{id}/history
            GET /api/v1/ledger/checkpoints
            POST /api/v1/ledger/checkpoints
            GET /api/v1/ledger/verifications
            POST /api/v1/ledger/verifications
            GET /api/v1/ledger/verifications/{id}
            GET /api/v1/views/rebuilds
            GET /api/v1/views/rebuilds/{id}
            GET /alerts
            GET /alerts/{id}
            GET /audit/access-log
            GET /audit/customers/{id}
            GET /audit/customers/{id}/state
            GET /audit/ledger
            POST /audit/ledger/checkpoints
            POST /audit/ledger/verifications
            GET /audit/ledger/verifications/{id}
            GET /audit/rebuilds
            GET /audit/rebuilds/{id}

            [INTEGRATION ACCOUNT_MANAGER ADMIN]
            POST /api/v1/customers
            POST /api/v1/customers/{id}/care/lead-answers
            PUT /api/v1/customers/{id}/care/level
            POST /api/v1/customers/{id}/care/steps
            POST /api/v1/customers/{id}/care/steps/{stepId}/ends
            POST /api/v1/customers/{id}/consents
            POST /api/v1/customers/{id}/contact-points
            POST /api/v1/customers/{id}/contact-points/removals
            PUT /api/v1/customers/{id}/details
            POST /api/v1/customers/{id}/external-ids
            POST /api/v1/customers/{id}/external-ids/removals
            POST /api/v1/customers/{id}/merges
            PUT /api/v1/customers/{id}/owner
            PUT /api/v1/customers/{id}/partner
            POST /api/v1/customers/{id}/promises
            POST /api/v1/customers/{id}/promises/{promiseId}/broken
            POST /api/v1/customers/{id}/promises/{promiseId}/kept
            PUT /api/v1/customers/{id}/spending
            POST /api/v1/customers/{id}/splits
            POST /api/v1/customers/{id}/stakeholders
            POST /api/v1/customers/{id}/stakeholders/{stakeholderId}/ends
            DELETE /api/v1/customers/{id}/tags/{tag}
            PUT /api/v1/customers/{id}/tags/{tag}
            POST /api/v1/customers/{id}/threads/closings
            POST /api/v1/duplicates/ruled-out
            POST /api/v1/interactions
            POST /api/v1/interactions/bulk
            POST /api/v1/interactions/{interactionId}/corrections
            POST /api/v1/interactions/{interactionId}/retractions
            POST /api/v1/loyalty/programmes/{programme}/coupons/cancellations
            POST /api/v1/loyalty/programmes/{programme}/coupons/redemptions
            POST /api/v1/loyalty/programmes/{programme}/coupons/releases
            POST /api/v1/loyalty/programmes/{programme}/coupons/reservations
            POST /api/v1/loyalty/programmes/{programme}/coupons/validations
            PUT /api/v1/loyalty/programmes/{programme}/members/{id}
            POST /api/v1/loyalty/programmes/{programme}/members/{id}/adjustments
            POST /api/v1/loyalty/programmes/{programme}/members/{id}/adjustments/{adjustmentId}/approval
            POST /api/v1/loyalty/programmes/{programme}/members/{id}/adjustments/{adjustmentId}/refusal
            POST /api/v1/loyalty/programmes/{programme}/members/{id}/cards
            POST /api/v1/loyalty/programmes/{programme}/members/{id}/cards/{card}/block
            POST /api/v1/loyalty/programmes/{programme}/members/{id}/cards/{card}/found
            POST /api/v1/loyalty/programmes/{programme}/members/{id}/cards/{card}/replacement
            POST /api/v1/loyalty/programmes/{programme}/members/{id}/end
            PUT /api/v1/loyalty/programmes/{programme}/members/{id}/events/{event}
            DELETE /api/v1/loyalty/programmes/{programme}/members/{id}/pool
            PUT /api/v1/loyalty/programmes/{programme}/members/{id}/pool
            POST /api/v1/loyalty/programmes/{programme}/members/{id}/redemptions
            POST /api/v1/loyalty/programmes/{programme}/members/{id}/redemptions/{redemptionId}/cancellation
            POST /api/v1/loyalty/programmes/{programme}/members/{id}/rewards
            POST /api/v1/loyalty/programmes/{programme}/members/{id}/soft-benefits/uses/{use}/cancellation
            POST /api/v1/loyalty/programmes/{programme}/members/{id}/soft-benefits/{benefit}/uses
            POST /api/v1/loyalty/programmes/{programme}/members/{id}/transfers
            POST /api/v1/loyalty/programmes/{programme}/members/{id}/wallets/{currency}/pay-outs
            POST /api/v1/loyalty/programmes/{programme}/members/{id}/wallets/{currency}/spendings
            POST /api/v1/loyalty/programmes/{programme}/members/{id}/wallets/{currency}/spendings/{spendingId}/refunds
            POST /api/v1/loyalty/programmes/{programme}/members/{id}/wallets/{currency}/top-ups
            POST /api/v1/messages
            POST /customers
            GET /customers/new
            GET /customers/{id}/care/lead
            POST /customers/{id}/care/lead
            GET /customers/{id}/care/level
            POST /customers/{id}/care/level
            POST /customers/{id}/care/steps
            GET /customers/{id}/care/steps/new
            POST /customers/{id}/care/steps/{step}/{end:done|dropped}
            POST /customers/{id}/consents
            GET /customers/{id}/consents/new
            POST /customers/{id}/contact-points
            GET /customers/{id}/contact-points/new
            POST /customers/{id}/contact-points/removed
            GET /customers/{id}/details
            POST /customers/{id}/details
            POST /customers/{id}/external-ids
            GET /customers/{id}/external-ids/new
            POST /customers/{id}/interactions
            GET /customers/{id}/interactions/new
            GET /customers/{id}/interactions/{interaction}/correction
            POST /customers/{id}/interactions/{interaction}/correction
            GET /customers/{id}/interactions/{interaction}/retraction
            POST /customers/{id}/interactions/{interaction}/retraction
            GET /customers/{id}/loyalty-enrolment
            POST /customers/{id}/loyalty-enrolment
            POST /customers/{id}/loyalty/{programme}/adjustment
            POST /customers/{id}/loyalty/{programme}/adjustments/{adjustment}/approval
            POST /customers/{id}/loyalty/{programme}/adjustments/{adjustment}/refusal
            POST /customers/{id}/loyalty/{programme}/benefits/uses/{use}/cancellation
            POST /customers/{id}/loyalty/{programme}/benefits/{benefit}
            POST /customers/{id}/loyalty/{programme}/cards
            POST /customers/{id}/loyalty/{programme}/cards/{card}/block
            POST /customers/{id}/loyalty/{programme}/cards/{card}/found
            POST /customers/{id}/loyalty/{programme}/cards/{card}/replacement
            POST /customers/{id}/loyalty/{programme}/end
            POST /customers/{id}/loyalty/{programme}/events/{event}
            POST /customers/{id}/loyalty/{programme}/pool
            POST /customers/{id}/loyalty/{programme}/pool/leave
            POST /customers/{id}/loyalty/{programme}/redemption
            POST /customers/{id}/loyalty/{programme}/redemptions/{redemption}/cancellation
            POST /customers/{id}/loyalty/{programme}/rewards
            POST /customers/{id}/loyalty/{programme}/transfer
            GET /customers/{id}/loyalty/{programme}/transfer/candidates
            GET /customers/{id}/loyalty/{programme}/wallets/{currency}/{deed:top-up|spending|refund|pay-out}
            POST /customers/{id}/loyalty/{programme}/wallets/{currency}/{deed:top-up|spending|refund|pay-out}
            GET /customers/{id}/loyalty/{programme}/{form:redemption|adjustment|transfer|pool|end}
            GET /customers/{id}/merge
            POST /customers/{id}/merge
            GET /customers/{id}/merge/candidates
            GET /customers/{id}/owner
            POST /customers/{id}/owner
            GET /customers/{id}/partner
            POST /customers/{id}/partner
            POST /customers/{id}/promises
            GET /customers/{id}/promises/new
            GET /customers/{id}/promises/{promise}/broken
            POST /customers/{id}/promises/{promise}/broken
            POST /customers/{id}/promises/{promise}/kept
            GET /customers/{id}/spending
            POST /customers/{id}/spending
            POST /customers/{id}/splits
            POST /customers/{id}/stakeholders
            GET /customers/{id}/stakeholders/new
            POST /customers/{id}/stakeholders/{stakeholder}/left
            POST /customers/{id}/threads/closed
            POST /duplicates/merged
            POST /duplicates/ruled-out

            [INTEGRATION ADMIN]
            POST /api/v1/customers/{id}/erasure
            POST /api/v1/messages/{reference}/abandonment
            POST /api/v1/messages/{reference}/retry
            GET /customers/{id}/erasure
            POST /customers/{id}/erasure
            POST /messages/{reference}/abandonment
            POST /messages/{reference}/retry

            [POS INTEGRATION ADMIN]
            POST /api/v1/pos/benefits/cancellations
            POST /api/v1/pos/benefits/look-up
            POST /api/v1/pos/benefits/uses
            POST /api/v1/pos/cancellations
            POST /api/v1/pos/members/look-up
            POST /api/v1/pos/quotes
            POST /api/v1/pos/refunds
            POST /api/v1/pos/rewards/cancellations
            POST /api/v1/pos/rewards/look-up
            POST /api/v1/pos/rewards/redemptions
            POST /api/v1/pos/sales

            [GATEWAY INTEGRATION ADMIN]
            POST /api/v1/messages/bounces
            POST /api/v1/messages/inbound

            [MARKETER ADMIN]
            PUT /api/v1/lifecycle/models/{name}
            POST /api/v1/lifecycle/models/{name}/versions/{version}/in-force
            POST /api/v1/lifecycle/models/{name}/versions/{version}/previews
            GET /api/v1/lifecycle/previews/{job}
            PUT /api/v1/loyalty/programmes/{programme}
            POST /api/v1/loyalty/programmes/{programme}/coupon-batches
            POST /api/v1/loyalty/programmes/{programme}/coupon-batches/{batch}/codes
            POST /api/v1/loyalty/programmes/{programme}/coupon-batches/{batch}/revocation
            POST /api/v1/loyalty/programmes/{programme}/coupons/revocations
            POST /api/v1/loyalty/programmes/{programme}/effect-reports
            PUT /api/v1/loyalty/programmes/{programme}/events/{event}
            POST /api/v1/loyalty/programmes/{programme}/events/{event}/call-off
            POST /api/v1/loyalty/programmes/{programme}/liability-reports
            PUT /api/v1/loyalty/programmes/{programme}/rewards/{reward}
            POST /api/v1/loyalty/programmes/{programme}/simulations
            POST /api/v1/loyalty/programmes/{programme}/simulations/jobs/{job}/stop
            POST /api/v1/loyalty/programmes/{programme}/versions/{version}/in-force
            PUT /api/v1/messages/plan
            POST /api/v1/segments/rules/preview
            POST /api/v1/segments/rules/validate
            PUT /api/v1/segments/{name}
            POST /api/v1/segments/{name}/publish
            POST /api/v1/segments/{name}/retire
            POST /api/v1/value/rfm
            POST /api/v1/value/runs
            GET /lifecycle-editor
            POST /lifecycle-editor
            POST /lifecycle-previews
            GET /lifecycle-previews/{job}
            POST /lifecycle/{name}/versions/{version}/in-force
            GET /loyalty-editor
            POST /loyalty-editor
            GET /loyalty/{programme}/coupons/issue
            POST /loyalty/{programme}/coupons/issue
            POST /loyalty/{programme}/coupons/{batch}/codes
            POST /loyalty/{programme}/coupons/{batch}/revocation
            POST /loyalty/{programme}/effect
            GET /loyalty/{programme}/events/plan
            POST /loyalty/{programme}/events/plan
            GET /loyalty/{programme}/events/{event}/call-off
            POST /loyalty/{programme}/events/{event}/call-off
            POST /loyalty/{programme}/liability
            GET /loyalty/{programme}/rewards/stocking
            POST /loyalty/{programme}/rewards/stocking
            POST /loyalty/{programme}/simulations
            POST /loyalty/{programme}/simulations/jobs/{job}/stop
            POST /loyalty/{programme}/versions/{version}/in-force
            GET /segment-editor
            POST /segment-editor
            POST /segment-editor/preview
            POST /segments/{name}/publication
            POST /segments/{name}/retirement
            POST /value/rfm
            POST /value/runs
            GET /value/settings
            POST /value/settings

            [ADMIN]
            PUT /api/v1/alerts/rules
            POST /api/v1/alerts/{id}/closing
            GET /api/v1/api-keys
            POST /api/v1/api-keys
            DELETE /api/v1/api-keys/{id}
            GET /api/v1/loyalty/programmes/{programme}/card-secret
            GET /api/v1/policies/dead-letters
            POST /api/v1/policies/{policy}/dead-letters/{position}/dismissals
            POST /api/v1/policies/{policy}/dead-letters/{position}/retries
            GET /api/v1/users
            POST /api/v1/users
            PUT /api/v1/users/{name}
            POST /api/v1/users/{name}/password-resets
            POST /api/v1/views/rebuilds
            GET /api/v1/webhooks
            POST /api/v1/webhooks
            DELETE /api/v1/webhooks/{id}
            GET /api/v1/webhooks/{id}
            PUT /api/v1/webhooks/{id}
            GET /api/v1/webhooks/{id}/deliveries
            POST /api/v1/webhooks/{id}/deliveries
            POST /api/v1/webhooks/{id}/replays
            POST /api/v1/webhooks/{id}/secrets
            PUT /api/v1/webhooks/{id}/state
            GET /admin/api-keys
            POST /admin/api-keys
            GET /admin/api-keys/new
            POST /admin/api-keys/{id}/revoked
            GET /admin/operations
            GET /admin/operations/dead-letters/{policy}/{position}/dismissal
            POST /admin/operations/dead-letters/{policy}/{position}/dismissal
            POST /admin/operations/dead-letters/{policy}/{position}/retry
            POST /admin/operations/jobs/{id}/cancellation
            POST /admin/operations/rebuilds
            GET /admin/users
            POST /admin/users
            GET /admin/users/new
            GET /admin/users/{name}
            POST /admin/users/{name}
            POST /admin/users/{name}/password
            GET /admin/webhooks
            POST /admin/webhooks
            GET /admin/webhooks/new
            GET /admin/webhooks/{id}
            POST /admin/webhooks/{id}/deletion
            POST /admin/webhooks/{id}/deliveries
            GET /admin/webhooks/{id}/details
            POST /admin/webhooks/{id}/details
            GET /admin/webhooks/{id}/replay
            POST /admin/webhooks/{id}/replay
            POST /admin/webhooks/{id}/secret
            POST /admin/webhooks/{id}/state
            GET /alerts-editor
            POST /alerts-editor
            POST /alerts/{id}/closing
            """;

    private RoleTable() {}

    /** By endpoint, as {@link Endpoints.Endpoint#toString()} has it. */
    static Map<String, Set<Role>> read() {
        Map<String, Set<Role>> table = new LinkedHashMap<>();
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String line : TABLE.lines().toList()) {
            if (line.startsWith("[")) {
                roles = EnumSet.noneOf(Role.class);
                Arrays.stream(line.substring(1, line.length() - 1).split(" "))
                        .map(Role::valueOf)
                        .forEach(roles::add);
            } else if (!line.isEmpty() && table.put(line, roles) != null) {
                throw new IllegalStateException(line + " stands in the table twice");
            }
        }
        return table;
    }
}
