package io.tenure.shared.views;

/** Views cannot be opened, read or written. The message says what, where and what to do; the ledger is not touched. */
public class ViewsFailure extends RuntimeException {

    public ViewsFailure(String message) {
        super(message);
    }

    public ViewsFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
