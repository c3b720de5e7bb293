@claim:retention-kept-short @witness:attestation
Feature: Every retention time has a written reason

  Short is a matter of judgement, and each period needs a reason. No test can show it: a named person answers for it,
  with evidence and a date on which the word lapses.

  Scenario Outline: Somebody at <host> answers for reasons for its periods
    Given the conference server of <host>
    And its statement says of reasons for its periods: <says>
    When its register of attestations is read
    Then a named person has attested it, with evidence, and the word has not lapsed

    @stated
    Examples: Hosts that promise it
      | host   | says                 |
      | waag   | short                |
      | vc4all | as short as possible |
