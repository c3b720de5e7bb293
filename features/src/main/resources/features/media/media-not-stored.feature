@claim:media-not-stored
Feature: Sound and picture are never stored

  Some hosts promise that the server passes sound and picture on and keeps none of it. What participants record
  themselves, and what somebody with access to the machine could tap, is beyond this test.

  Scenario Outline: Sound and picture of a conference at <host> are never stored
    Given the conference server of <host>, whose statement says of storing sound and picture: <promise>
    When Anna and Bram meet there and see and hear each other
    And both have left and a few seconds have passed
    Then no file that the server could write holds any of their sound or picture
    And the server's memory holds none of it either
    And the server has opened no file that could take it
    And the pages of the conference have sent nothing to anybody else

    Examples:
      | host          | promise              |
      | waag          | never, on the server |
      | vc4all        | never, on the server |
      | greenminihost | never                |
