package io.tenure.shared.views;

/** Another writer of the views lives and has not come to its end, as while a rebuild compares them. */
public final class ViewsBusy extends ViewsFailure {

    public ViewsBusy(String message) {
        super(message);
    }
}
