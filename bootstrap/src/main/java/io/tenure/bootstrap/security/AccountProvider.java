package io.tenure.bootstrap.security;

import io.tenure.access.application.port.in.SignInUseCase;
import io.tenure.access.application.port.in.SignInUseCase.Result;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Lets users in by their password. */
final class AccountProvider implements AuthenticationProvider {

    private static final Logger LOG = LoggerFactory.getLogger(AccountProvider.class);

    private final SignInUseCase signIn;

    AccountProvider(SignInUseCase signIn) {
        this.signIn = signIn;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String address = attempt.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "unknown";
        String password = Objects.toString(attempt.getCredentials(), "");
        return switch (signIn.signIn(attempt.getName(), password, address)) {
            case Result.SignedIn signedIn -> CallerAuthentication.of(signedIn.account());
            case Result.Refused _ -> {
                LOG.warn("A sign-in from {} was refused", address);
                throw new BadCredentialsException("Name or password is wrong");
            }
            case Result.TooManyAttempts wait -> {
                LOG.warn("Sign-ins from {} have to wait {}", address, wait.retryAfter());
                throw new TooManyAttempts(wait.retryAfter());
            }
        };
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
