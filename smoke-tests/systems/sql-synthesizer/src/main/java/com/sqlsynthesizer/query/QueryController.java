package com.sqlsynthesizer.query;

import com.sqlsynthesizer.security.InjectionGuard;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes questions. */
@RestController
@RequestMapping("/api/query")
class QueryController {
  private final InjectionGuard guard;
  private final SqlSynthesizer synthesizer;
  private final QueryService queries;

  QueryController(InjectionGuard guard, SqlSynthesizer synthesizer, QueryService queries) {
    this.guard = guard;
    this.synthesizer = synthesizer;
    this.queries = queries;
  }

  @PostMapping
  List<Map<String, Object>> answer(@RequestBody String question) {
    guard.inspect(question);
    return queries.execute(synthesizer.synthesize(question));
  }

  @PostMapping("/async")
  CompletableFuture<List<Map<String, Object>>> answerLater(@RequestBody String question) {
    guard.inspect(question);
    return queries.executeAsync(synthesizer.synthesize(question));
  }
}
