package io.tenure.bootstrap.security;

import io.tenure.access.AccessLog;
import io.tenure.access.AccountManagers;
import io.tenure.access.application.AccessModule;
import io.tenure.access.application.port.in.AuthenticateApiKeyUseCase;
import io.tenure.access.application.port.in.ChangePasswordUseCase;
import io.tenure.access.application.port.in.ChangeUserUseCase;
import io.tenure.access.application.port.in.CreateApiKeyUseCase;
import io.tenure.access.application.port.in.CreateFirstAdminUseCase;
import io.tenure.access.application.port.in.CreateUserUseCase;
import io.tenure.access.application.port.in.ResetPasswordUseCase;
import io.tenure.access.application.port.in.RevokeApiKeyUseCase;
import io.tenure.access.application.port.in.SignInUseCase;
import io.tenure.access.queries.AccessQueries;
import io.tenure.audit.DismissedLetters;
import io.tenure.shared.policies.DeadLetters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers what the access module can do to the edges. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    @Bean
    CreateUserUseCase createUser(AccessModule access) {
        return access.createUser();
    }

    @Bean
    CreateFirstAdminUseCase createFirstAdmin(AccessModule access) {
        return access.createFirstAdmin();
    }

    @Bean
    ResetPasswordUseCase resetPassword(AccessModule access) {
        return access.resetPassword();
    }

    @Bean
    ChangePasswordUseCase changePassword(AccessModule access) {
        return access.changePassword();
    }

    @Bean
    ChangeUserUseCase changeUser(AccessModule access) {
        return access.changeUser();
    }

    @Bean
    CreateApiKeyUseCase createApiKey(AccessModule access) {
        return access.createApiKey();
    }

    @Bean
    RevokeApiKeyUseCase revokeApiKey(AccessModule access) {
        return access.revokeApiKey();
    }

    @Bean
    AuthenticateApiKeyUseCase authenticateApiKey(AccessModule access) {
        return access.authenticateApiKey();
    }

    @Bean
    SignInUseCase signIn(AccessModule access) {
        return access.signIn();
    }

    @Bean
    AccessQueries accessQueries(AccessModule access) {
        return access.queries();
    }

    @Bean
    AccountManagers accountManagers(AccessModule access) {
        return access.accountManagers();
    }

    @Bean
    DismissedLetters dismissedLetters(DeadLetters letters, AccessLog accessLog) {
        return new DismissedLetters(letters, accessLog);
    }

    @Bean
    AccessLog accessLog(AccessModule access) {
        return access.accessLog();
    }
}
