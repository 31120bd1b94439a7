/** Apache HttpClient 5, its asynchronous clients. */
package dev.weir.instrumentation.apachehttpasync5;
