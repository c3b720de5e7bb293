@claim:feedback-channel @witness:attestation
Feature: Questions about the statement reach the host through the shown channel

  Questions and remarks have to reach somebody who reads them. No test can show it: a named person answers for it, with
  evidence and a date on which the word lapses.

  Scenario Outline: Somebody at <host> answers for questions about the statement
    Given the conference server of <host>
    And its statement says of questions about the statement: <says>
    When its register of attestations is read
    Then a named person has attested it, with evidence, and the word has not lapsed

    @stated
    Examples: Hosts that promise it
      | host          | says             |
      | waag          | contact page     |
      | vc4all        | web site         |
      | greenminihost | controller below |
