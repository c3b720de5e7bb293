@claim:retention-under-review @witness:attestation
Feature: The retention review is attested and not out of date

  The host looks for ways to keep less for a shorter time. No test can show it: a named person answers for it, with
  evidence and a date on which the word lapses.

  Scenario Outline: Somebody at <host> answers for the review of its periods
    Given the conference server of <host>
    And its statement says of the review of its periods: <says>
    When its register of attestations is read
    Then a named person has attested it, with evidence, and the word has not lapsed

    @stated
    Examples: Hosts that promise it
      | host   | says           |
      | waag   | being examined |
      | vc4all | being examined |
