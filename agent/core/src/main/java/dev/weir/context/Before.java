package dev.weir.context;

/** What a thread worked for until work was handed to it; for {@link RequestContext#restore}. */
public interface Before {}
