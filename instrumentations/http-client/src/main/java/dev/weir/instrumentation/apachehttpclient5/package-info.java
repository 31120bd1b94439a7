/** Apache HttpClient 5. */
package dev.weir.instrumentation.apachehttpclient5;
