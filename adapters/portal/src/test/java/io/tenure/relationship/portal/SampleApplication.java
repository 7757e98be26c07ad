package io.tenure.relationship.portal;

import io.tenure.access.AccessLog;
import io.tenure.access.AccountManagers;
import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.access.application.port.in.AccessRefusal;
import io.tenure.access.application.port.in.ChangePasswordUseCase;
import io.tenure.access.application.port.in.ChangeUserUseCase;
import io.tenure.access.application.port.in.CreateApiKeyUseCase;
import io.tenure.access.application.port.in.CreateUserUseCase;
import io.tenure.access.application.port.in.NewApiKey;
import io.tenure.access.application.port.in.OneTimePassword;
import io.tenure.access.application.port.in.ResetPasswordUseCase;
import io.tenure.access.application.port.in.RevokeApiKeyUseCase;
import io.tenure.access.queries.AccessQueries;
import io.tenure.access.queries.ApiKeyView;
import io.tenure.audit.DismissedLetters;
import io.tenure.relationship.application.port.in.*;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.relationship.queries.InteractionView;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.ids.Ids;
import io.tenure.shared.ids.TimeOrderedIds;
import io.tenure.shared.jobs.Jobs;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.policies.DeadLetters;
import io.tenure.shared.policies.Policies;
import io.tenure.shared.projections.ProjectionStatus;
import io.tenure.shared.projections.Projections;
import io.tenure.shared.views.Views;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The portal over sample data. The parameter {@code as} or the header {@code X-As} says who looks. */
@SpringBootApplication(scanBasePackages = {"io.tenure.relationship", "io.tenure.shared", "io.tenure.access"})
class SampleApplication implements WebMvcConfigurer {
    public static void main(String[] args) {
        SpringApplication.run(SampleApplication.class, args);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new HandlerMethodArgumentResolver() {
            @Override
            public boolean supportsParameter(MethodParameter parameter) {
                return parameter.getParameterType() == Caller.class;
            }

            @Override
            public Caller resolveArgument(
                    MethodParameter parameter,
                    @Nullable ModelAndViewContainer container,
                    NativeWebRequest request,
                    @Nullable WebDataBinderFactory factory) {
                String as = Optional.ofNullable(request.getHeader("X-As")).orElse("ada");
                return switch (as) {
                    case "ada" -> new Caller("ada", Set.of(Role.ADMIN));
                    case "olga" -> new Caller("olga", Set.of(Role.AUDITOR));
                    default -> new Caller(as, Set.of(Role.ACCOUNT_MANAGER));
                };
            }
        });
    }

    @Bean
    InstantSource clock() {
        return InstantSource.fixed(SampleBook.NOW);
    }

    @Bean
    Ids ids(InstantSource clock) {
        return new TimeOrderedIds(clock);
    }

    /** Models of lifecycles are another module's; here stages bear the names of their ids. */
    record StageIds() {
        public String of(String model, Long version, String stage) {
            return stage;
        }

        public boolean rules(String model) {
            return true;
        }

        public List<Object> inForce() {
            return List.of();
        }
    }

    @Bean
    StageIds stageNames() {
        return new StageIds();
    }

    /** Segments are another module's, too. */
    record SegmentIds() {
        public String of(String segment) {
            return segment;
        }
    }

    @Bean
    SegmentIds segmentNames() {
        return new SegmentIds();
    }

    @Bean
    SampleBook sampleBook() {
        return new SampleBook();
    }

    @Bean
    CustomerQueries customerQueries(SampleBook book) {
        return new SampleQueries(book);
    }

    @Bean
    RecordInteractionUseCase recordInteraction(SampleBook book) {
        return (draft, caller) -> {
            var customer = ((CustomerRef.ById) draft.customer()).id();
            String id = "i-" + draft.externalId();
            if (book.interactions.stream().anyMatch(one -> one.id().equals(id))) {
                return new InteractionReceipt.Duplicate(id, customer, 5000, false);
            }
            book.interactions.add(new InteractionView(
                    id,
                    customer.value(),
                    draft.source(),
                    draft.externalId(),
                    draft.kind(),
                    draft.channel(),
                    draft.direction(),
                    draft.occurredAt(),
                    SampleBook.NOW,
                    draft.amount() == null ? null : draft.amount().amount(),
                    draft.amount() == null ? null : draft.amount().currency().getCurrencyCode(),
                    draft.items(),
                    draft.thread(),
                    draft.summary(),
                    draft.attributes(),
                    draft.dueAt(),
                    null,
                    draft.handledBy(),
                    caller.name(),
                    null,
                    null,
                    5000));
            return new InteractionReceipt.Recorded(id, customer, 5000, false);
        };
    }

    @Bean
    ChangeCustomerUseCase changeCustomer() {
        return (command, version, caller) -> written(command.customerId());
    }

    @Bean
    RegisterCustomerUseCase registerCustomer() {
        return (draft, key, caller) -> written(new CustomerId(SampleBook.NEW));
    }

    @Bean
    CorrectInteractionUseCase correctInteraction() {
        return (interaction, correction, reason, caller) -> written(new CustomerId(SampleBook.RICH));
    }

    @Bean
    RetractInteractionUseCase retractInteraction() {
        return (interaction, reason, caller) -> {
            throw Refusal.of("relationship.interaction-retracted", "It was taken back already");
        };
    }

    @Bean
    AddContactPointUseCase addContactPoint() {
        return (customer, contact, caller) -> {
            throw Refusal.of("relationship.unreadable-contact-point", "This cannot be read");
        };
    }

    @Bean
    RemoveContactPointUseCase removeContactPoint() {
        return (customer, contact, caller) -> written(customer);
    }

    @Bean
    LinkExternalIdUseCase linkExternalId() {
        return (customer, external, caller) -> written(customer);
    }

    @Bean
    MergeCustomersUseCase mergeCustomers() {
        return (survivor, absorbed, caller) -> written(survivor);
    }

    @Bean
    SplitCustomerUseCase splitCustomer() {
        return (survivor, absorbed, caller) -> written(survivor);
    }

    @Bean
    EraseCustomerUseCase eraseCustomer() {
        return (customer, reason, caller) -> new ErasureReceipt(List.of(customer), List.of(1L), SampleBook.NOW);
    }

    @Bean
    AccessQueries accessQueries() {
        return new SampleAccess();
    }

    @Bean
    AccountManagers accountManagers() {
        return caller -> List.of("anna", "ben");
    }

    @Bean
    CreateUserUseCase createUser() {
        return (name, roles, caller) -> {
            if (roles.isEmpty()) {
                throw new AccessRefusal("access.no-role", "A user has at least one role");
            }
            return new OneTimePassword(name, "correct-horse-battery");
        };
    }

    @Bean
    ChangeUserUseCase changeUser() {
        return (name, roles, disabled, caller) -> {};
    }

    @Bean
    ResetPasswordUseCase resetPassword() {
        return (name, caller) -> new OneTimePassword(name, "wrong-horse-battery");
    }

    @Bean
    ChangePasswordUseCase changePassword() {
        return (name, oldPassword, newPassword) -> {
            throw new AccessRefusal("access.weak-password", "Too weak");
        };
    }

    @Bean
    CreateApiKeyUseCase createApiKey() {
        return (name, role, expiresAt, requestKey, caller) -> new NewApiKey(
                new ApiKeyView("tk_9f2c", name, role, SampleBook.NOW, caller.name(), expiresAt, null),
                "tk_9f2c.secret");
    }

    @Bean
    RevokeApiKeyUseCase revokeApiKey() {
        return (id, caller) -> {};
    }

    @Bean
    Projections projections() {
        return new Projections() {
            @Override
            public List<ProjectionStatus> status() {
                return List.of(
                        new ProjectionStatus("relationship", 812_431, 1_204_118, true, null),
                        new ProjectionStatus("segments", 1_204_118, 1_204_118, false, null),
                        new ProjectionStatus("broken", 17, 1_204_118, false, "Disk is full: free some space"));
            }

            @Override
            public boolean isBeyondTheEnd(long position) {
                return false;
            }

            @Override
            public boolean awaitShown(long position, Duration atMost) {
                return true;
            }

            @Override
            public long rebuild(Views into, LongConsumer progress) {
                return 0;
            }

            @Override
            public void build(Views into, Map<String, Long> positions, LongConsumer progress) {
                throw new UnsupportedOperationException("The sample builds no views");
            }
        };
    }

    @Bean
    Jobs jobs() {
        return new SampleJobs();
    }

    @Bean
    DeadLetters deadLetters() {
        return new NoDeadLetters();
    }

    @Bean
    DismissedLetters dismissedLetters(DeadLetters letters) {
        return new DismissedLetters(letters, new AccessLog() {
            @Override
            public void read(Caller caller, String what, List<String> customers) {
                // nobody asks what the sample shows
            }

            @Override
            public void did(Caller caller, String what) {
                // there is nothing to be done
            }
        });
    }

    @Bean
    Policies policies() {
        return (policy, position) -> false;
    }

    private static Written written(CustomerId id) {
        return new Written(id, 1, 1, true);
    }
}
