@claim:disclosure-requests-published @witness:attestation
Feature: A request for data is published unless the law forbids it

  Requests by authorities and others are made public as far as the law allows. No test can show it: a named person
  answers for it, with evidence and a date on which the word lapses.

  Scenario Outline: Somebody at <host> answers for publishing requests for data
    Given the conference server of <host>
    And its statement says of publishing requests for data: <says>
    When its register of attestations is read
    Then a named person has attested it, with evidence, and the word has not lapsed

    @stated
    Examples: Hosts that promise it
      | host   | says                       |
      | waag   | as far as legally possible |
      | vc4all | as far as legally possible |
